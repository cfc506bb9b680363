package software.amazon.ecr.replicationconfiguration.local.ecr;

import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageCalls;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/** An operation on repositories, images or the registry policy. */
record ImageOperation(String name, ImageCalls images) implements EcrOperation {
    @Override
    public Object call(AccountRegion registry, JsonValue input) {
        return images.call(name, registry, input);
    }
}
