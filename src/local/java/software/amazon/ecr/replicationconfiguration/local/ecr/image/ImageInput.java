package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/** Reads what the inputs of several operations have. */
final class ImageInput {
    private ImageInput() {}

    static String required(JsonValue input, String name) {
        return text(input, name).orElseThrow(() -> ImageErrors.invalidParameter(input.pathOf(name) + " is required."));
    }

    static Optional<String> text(JsonValue input, String name) {
        return input.member(name).map(JsonValue::text);
    }

    static ImageId imageId(JsonValue id) {
        ImageId read = new ImageId(
                text(id, "imageDigest").orElse(null), text(id, "imageTag").orElse(null));
        if (read.imageDigest() == null && read.imageTag() == null) {
            throw ImageErrors.invalidParameter(id.path() + " needs an imageDigest or an imageTag.");
        }
        return read;
    }

    /** Returns the caller's registry; the registries of others are not shown to it. */
    static AccountRegion registry(AccountRegion caller, JsonValue input) {
        text(input, "registryId").filter(id -> !id.equals(caller.accountId())).ifPresent(id -> {
            throw ImageErrors.invalidParameter("registryId is %s, and the caller's registry is %s. Use that account's "
                            .formatted(id, caller.accountId())
                    + "credentials.");
        });
        return caller;
    }
}
