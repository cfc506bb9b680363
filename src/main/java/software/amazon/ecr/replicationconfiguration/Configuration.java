package software.amazon.ecr.replicationconfiguration;

import java.util.Locale;

/** Names the resource type schema that the wrapper validates requests against. */
public class Configuration extends BaseConfiguration {
    public Configuration() {
        super(ResourceModel.TYPE_NAME.toLowerCase(Locale.ROOT).replace("::", "-") + ".json");
    }
}
