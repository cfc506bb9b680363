/**
 * The page that shows a person what the local server holds and what it was asked: registries, rules,
 * drift, stacks, requests.
 *
 * <p>{@link software.amazon.ecr.replicationconfiguration.local.page.PageHandler} serves the page's files and
 * {@link software.amazon.ecr.replicationconfiguration.local.page.EventsHandler} what it draws, as it happens.
 */
package software.amazon.ecr.replicationconfiguration.local.page;
