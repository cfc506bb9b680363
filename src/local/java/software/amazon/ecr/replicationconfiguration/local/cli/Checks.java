package software.amazon.ecr.replicationconfiguration.local.cli;

import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** Checks the values that several commands take. */
final class Checks {

    private Checks() {}

    /** @throws Refusal if there is an account and it cannot be one */
    static void account(String account) {
        account("--account", account);
    }

    /** @throws Refusal if an option has an account and it cannot be one */
    static void account(String option, String account) {
        if (account != null && !AccountRegion.isAccountId(account)) {
            throw new Refusal(option + ": '" + account + "' is not an account, which has twelve digits.");
        }
    }

    /** @throws Refusal if there is a Region and it cannot be one */
    static void region(String region) {
        if (region != null && !AccountRegion.isRegion(region)) {
            throw new Refusal("--region: '" + region + "' is not the name of a Region, such as eu-west-1.");
        }
    }

    /** @throws Refusal if an account is asked for that is not the one of the credentials */
    static void sameAccount(String asked, String actual) {
        if (asked != null && !asked.equals(actual)) {
            throw new Refusal("--account: the credentials are those of " + actual + ", not of " + asked
                    + ". Use the credentials of that account, or leave --account out.");
        }
    }
}
