package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

class ImageRegistryTest {
    private static final AccountRegion SOURCE = new AccountRegion("111111111111", "us-east-1");
    private static final AccountRegion IRELAND = new AccountRegion("111111111111", "eu-west-1");
    private static final AccountRegion OTHER = new AccountRegion("222222222222", "us-east-1");

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final AtomicInteger changes = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final ImageRegistry registry = new ImageRegistry(
            from -> from.equals(SOURCE)
                    ? List.of(new CopyRule(List.of(IRELAND, OTHER), List.of("app/"), false))
                    : List.of(),
            steps::add,
            () -> now,
            changes::incrementAndGet);

    @Test
    void tellsHowFarAnImageHasComeOnItsWay() {
        push("app/api", "{}");
        assertThat(registry.pushed(9).get(0).statuses())
                .extracting(ReplicationStatus::region, ReplicationStatus::status)
                .containsExactly(tuple("eu-west-1", "IN_PROGRESS"), tuple("us-east-1", "IN_PROGRESS"));

        steps.forEach(Runnable::run);
        assertThat(registry.pushed(9).get(0).statuses())
                .extracting(ReplicationStatus::status, ReplicationStatus::failureCode, ReplicationStatus::reason)
                .containsExactly(
                        tuple("COMPLETE", null, null),
                        tuple(
                                "FAILED",
                                "AccessDenied",
                                "There is no registry policy, and one has to allow ecr:ReplicateImage."));
    }

    @Test
    void saysWhatThePolicySaysWhereItDoesNotAllowACopy() {
        registry.putPolicy(
                OTHER,
                "{\"Statement\":{\"Sid\":\"Receive\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ecr:ReplicateImage\","
                        + "\"Resource\":\"*\"}}");
        push("app/api", "{}");
        steps.forEach(Runnable::run);
        assertThat(registry.pushed(9).get(0).statuses().get(1).reason())
                .isEqualTo("The registry policy does not allow ecr:CreateRepository: 'Receive' does not allow it: its"
                        + " Action does not include ecr:CreateRepository.");

        registry.create(OTHER, "app/web");
        push("app/web", "{}");
        steps.forEach(Runnable::run);
        assertThat(registry.image(OTHER, "app/web", new ImageId(null, "latest")).tags())
                .containsExactly("latest");
    }

    @Test
    void listsThePushedImagesNewestFirstAndNoCopies() {
        push("app/api", "{}");
        steps.forEach(Runnable::run);
        now = now.plusSeconds(1);
        push("base", "{\"schemaVersion\":2}");

        assertThat(registry.pushed(9))
                .extracting(PushedImage::registry, PushedImage::repository)
                .containsExactly(tuple(SOURCE, "base"), tuple(SOURCE, "app/api"));
        assertThat(registry.pushed(1)).extracting(PushedImage::repository).containsExactly("base");
        assertThat(registry.repositories())
                .isEqualTo(Map.of(SOURCE, List.of("app/api", "base"), IRELAND, List.of("app/api")));
    }

    @Test
    void announcesEachChangeAndNoRead() {
        push("app/api", "{}");
        assertThat(changes).hasValue(2);
        steps.forEach(Runnable::run);
        assertThat(changes).hasValue(4);
        registry.delete(SOURCE, "app/api", new ImageId(null, "latest"));
        assertThat(changes).hasValue(5);
        registry.repositories();
        registry.pushed(9);
        assertThat(changes).hasValue(5);
    }

    @Test
    void forgetsTheStatusOfAnImageThatIsDeletedOnItsWay() {
        push("app/api", "{}");
        registry.delete(SOURCE, "app/api", new ImageId(null, "latest"));
        steps.forEach(Runnable::run);
        assertThat(registry.pushed(9)).isEmpty();
    }

    private void push(String repository, String manifest) {
        registry.create(SOURCE, repository);
        registry.put(SOURCE, repository, manifest, "any", "latest");
    }
}
