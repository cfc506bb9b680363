package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** Stacks as boto3's client and its waiters see them, where Python has boto3. */
@Timeout(120)
class BotoTest {
    private static final String PROGRAM = """
            import boto3, sys
            endpoint, region, first, second = sys.argv[1:]
            client = boto3.client("cloudformation", endpoint_url=endpoint, region_name=region,
                                  aws_access_key_id="AKIDEXAMPLE", aws_secret_access_key="secret")
            client.create_stack(StackName="demo", TemplateBody=first)
            client.get_waiter("stack_create_complete").wait(StackName="demo")
            client.update_stack(StackName="demo", TemplateBody=second)
            client.get_waiter("stack_update_complete").wait(StackName="demo")
            try:
                client.update_stack(StackName="demo", TemplateBody=second)
            except client.exceptions.ClientError as error:
                print(error.response["Error"]["Message"])
            events = [event for page in client.get_paginator("describe_stack_events").paginate(StackName="demo")
                      for event in page["StackEvents"]]
            print(len(events), events[0]["ResourceStatus"])
            client.delete_stack(StackName="demo")
            client.get_waiter("stack_delete_complete").wait(StackName="demo")
            """;

    @Test
    void takesAStackThroughItsLife() throws Exception {
        assumeTrue(hasBoto(), "Python with boto3 is not installed.");
        try (ServedStacks stacks = new ServedStacks()) {
            String output = python(
                    PROGRAM,
                    stacks.endpoint().toString(),
                    ServerClients.REGION,
                    template(ruleTo("eu-west-1", "Replication")),
                    template(ruleTo("eu-west-2", "Replication")));

            assertThat(output).isEqualTo("No updates are to be performed.\n10 UPDATE_COMPLETE\n");
            assertThat(stacks.regions()).isEmpty();
        }
    }

    private static boolean hasBoto() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import boto3").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String python(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
