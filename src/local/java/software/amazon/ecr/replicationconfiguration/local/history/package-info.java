/** What clients asked for and what came of it, whichever front end they came through, for people to look at. */
package software.amazon.ecr.replicationconfiguration.local.history;
