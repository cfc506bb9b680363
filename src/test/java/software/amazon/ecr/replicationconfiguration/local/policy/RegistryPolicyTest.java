package software.amazon.ecr.replicationconfiguration.local.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

class RegistryPolicyTest {
    private static final AccountRegion DESTINATION = new AccountRegion("210987654321", "eu-central-1");
    private static final RegistryRequest REQUEST =
            RegistryRequest.of("123456789012", RegistryRequest.REPLICATE_IMAGE, DESTINATION, "shared/app");
    private static final RegistryRequest ALL_SHARED = new RegistryRequest(
            "123456789012", RegistryRequest.REPLICATE_IMAGE, RegistryRequest.arn(DESTINATION, "shared/"), true);

    private static final String PRINCIPAL = "'Principal':{'AWS':'arn:aws:iam::123456789012:root'}";
    private static final String ACTION = "'Action':['ecr:CreateRepository','ecr:ReplicateImage']";
    private static final String RESOURCE = "'Resource':'arn:aws:ecr:eu-central-1:210987654321:repository/*'";

    /** One statement with one element of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALLOWED     | 'Principal':'*'
        ALLOWED     | 'Principal':{'AWS':'*'}
        ALLOWED     | 'Principal':{'AWS':'123456789012'}
        ALLOWED     | 'Principal':{'AWS':['111111111111','arn:aws:iam::123456789012:root']}
        NOT_ALLOWED | 'Principal':{'AWS':'111111111111'}
        NOT_ALLOWED | 'Principal':{'AWS':'arn:aws:iam::123456789012:role/deployer'}
        NOT_ALLOWED | 'Principal':{'Service':'replication.ecr.amazonaws.com'}
        UNDECIDED   | 'Principal':{'AWS':'arn:aws:iam::123456789012:role/aws-service-role/replication.ecr.amazonaws.com/AWSServiceRoleForECRReplication'}
        NOT_ALLOWED | 'NotPrincipal':{'AWS':'123456789012'}
        ALLOWED     | 'NotPrincipal':{'AWS':'111111111111'}
        ALLOWED     | 'Action':'ecr:ReplicateImage'
        ALLOWED     | 'Action':'ECR:replicateimage'
        ALLOWED     | 'Action':'ecr:*'
        ALLOWED     | 'Action':'*'
        ALLOWED     | 'Action':'ecr:Replicate?mage'
        NOT_ALLOWED | 'Action':'ecr:CreateRepository'
        NOT_ALLOWED | 'Action':'ecr:Replicate'
        NOT_ALLOWED | 'NotAction':'ecr:*'
        ALLOWED     | 'NotAction':'ecr:BatchImportUpstreamImage'
        ALLOWED     | 'Resource':'*'
        ALLOWED     | 'Resource':'arn:aws:ecr:eu-central-1:210987654321:repository/shared/*'
        ALLOWED     | 'Resource':'arn:aws:ecr:*:210987654321:repository/shared/app'
        ALLOWED     | 'Resource':['arn:aws:ecr:eu-central-1:210987654321:repository/a','arn:aws:ecr:eu-central-1:210987654321:repository/shared/ap?']
        NOT_ALLOWED | 'Resource':'arn:aws:ecr:eu-central-1:210987654321:repository/shared'
        NOT_ALLOWED | 'Resource':'arn:aws:ecr:eu-west-1:210987654321:repository/*'
        NOT_ALLOWED | 'Resource':'arn:aws:ecr:eu-central-1:210987654321:repository/SHARED/*'
        NOT_ALLOWED | 'NotResource':'arn:aws:ecr:eu-central-1:210987654321:repository/shared/*'
        ALLOWED     | 'NotResource':'arn:aws:ecr:eu-central-1:210987654321:repository/private/*'
        UNDECIDED   | 'Resource':'arn:aws:ecr:eu-central-1:210987654321:repository/${aws:PrincipalTag/team}/*'
        ALLOWED     | 'Condition':{}
        UNDECIDED   | 'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}}
        """)
    void decidesByEachElement(Decision decision, String element) {
        assertThat(policy(statement("Allow", element)).decide(REQUEST).decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALLOWED     | repository/*
        ALLOWED     | repository/shared/*
        ALLOWED     | repository/sh*
        UNDECIDED   | repository/shared/app
        UNDECIDED   | repository/shared/?*
        UNDECIDED   | repository/*/app
        NOT_ALLOWED | repository/private/*
        """)
    void decidesForAllNamesThatBeginAlike(Decision decision, String resource) {
        String element = "'Resource':'arn:aws:ecr:eu-central-1:210987654321:" + resource + "'";
        assertThat(policy(statement("Allow", element)).decide(ALL_SHARED).decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DENIED      | Allow | 'Action':'*'                                | Deny | 'Action':'*'
        DENIED      | Allow | 'Action':'ecr:CreateRepository'             | Deny | 'Action':'*'
        ALLOWED     | Allow | 'Action':'*'                                | Deny | 'Action':'ecr:CreateRepository'
        UNDECIDED   | Allow | 'Action':'*'                                | Deny | 'Condition':{'Bool':{'aws:SecureTransport':'false'}}
        NOT_ALLOWED | Allow | 'Action':'ecr:CreateRepository'             | Deny | 'Condition':{'Bool':{'aws:SecureTransport':'false'}}
        ALLOWED     | Allow | 'Condition':{'Bool':{'aws:MFA':'true'}}     | Allow | 'Action':'*'
        NOT_ALLOWED | Deny  | 'Action':'ecr:CreateRepository'             | Deny | 'Action':'ecr:CreateRepository'
        """)
    void letsAnExplicitDenyWin(Decision decision, String effect, String element, String effect2, String element2) {
        assertThat(policy(statement(effect, element), statement(effect2, element2))
                        .decide(REQUEST)
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void allowsNothingWithoutStatements() {
        assertThat(RegistryPolicy.NONE.decide(REQUEST)).satisfies(verdict -> {
            assertThat(verdict.decision()).isEqualTo(Decision.NOT_ALLOWED);
            assertThat(verdict.text()).isEqualTo("the policy has no statements");
        });
    }

    @Test
    void saysOfEachStatementWhyItDoesNotApply() {
        assertThat(policy(
                                statement("Allow", "'Principal':{'AWS':'111111111111'}"),
                                statement("Allow", "'Sid':'Receive','Action':'ecr:CreateRepository'"),
                                statement("Deny", "'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}}"))
                        .decide(REQUEST)
                        .text())
                .isEqualTo("statement 1 does not allow it: its Principal does not name account 123456789012; "
                        + "'Receive' does not allow it: its Action does not include ecr:ReplicateImage; "
                        + "statement 3 may deny it: its Condition on aws:PrincipalOrgID cannot be decided here");
    }

    @Test
    void takesOneStatementWithoutAList() {
        assertThat(RegistryPolicy.parse(json("{'Statement':" + statement("Allow", "'Action':'*'") + "}"))
                        .decide(REQUEST)
                        .decision())
                .isEqualTo(Decision.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'Version':'2012-10-17'}",
                "{'Statement':[{'Effect':'allow'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'*','NotAction':'*','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'123456789012','Action':'*','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':[],'Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':[1],'Resource':'*'}]}"
            })
    void refusesWhatIsNoPolicy(String text) {
        assertThatThrownBy(() -> RegistryPolicy.parse(json(text))).isInstanceOf(InvalidPolicy.class);
    }

    private static RegistryPolicy policy(String... statements) {
        return RegistryPolicy.parse(json("{'Statement':[" + String.join(",", statements) + "]}"));
    }

    /** Leaves out of the usual elements the one that is given. */
    private static String statement(String effect, String element) {
        String text = "{'Effect':'" + effect + "'," + element;
        text += element.contains("Principal'") ? "" : "," + PRINCIPAL;
        text += element.contains("Action'") ? "" : "," + ACTION;
        text += element.contains("Resource'") ? "" : "," + RESOURCE;
        return text + "}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
