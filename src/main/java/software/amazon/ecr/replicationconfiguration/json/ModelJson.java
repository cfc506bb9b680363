package software.amazon.ecr.replicationconfiguration.json;

import java.util.List;
import org.json.JSONWriter;
import software.amazon.ecr.replicationconfiguration.DeleteReplication;
import software.amazon.ecr.replicationconfiguration.ReplicationConfiguration;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/** Reads and writes models in JSON as the resource type schema spells it, and in no other spelling. */
final class ModelJson {
    private ModelJson() {}

    static ResourceModel read(PlainJson json) throws PlainJson.IrregularException {
        ResourceModel model = new ResourceModel(
                json.object("ReplicationConfiguration", ModelJson::readConfiguration), json.string("RegistryId"));
        json.end();
        return model;
    }

    /** Leaves out members that are null; items of a list that are null stay. */
    static void write(ResourceModel model, JSONWriter json) {
        json.object();
        if (model.getReplicationConfiguration() != null) {
            json.key("ReplicationConfiguration").object();
            write("Rules", model.getReplicationConfiguration().getRules(), json, ModelJson::write);
            json.endObject();
        }
        write("RegistryId", model.getRegistryId(), json);
        json.endObject();
    }

    private static ReplicationConfiguration readConfiguration(PlainJson json) throws PlainJson.IrregularException {
        ReplicationConfiguration configuration =
                new ReplicationConfiguration(json.objects("Rules", ModelJson::readRule));
        json.end();
        return configuration;
    }

    private static ReplicationRule readRule(PlainJson json) throws PlainJson.IrregularException {
        ReplicationRule rule = new ReplicationRule(
                json.objects("RepositoryFilters", ModelJson::readFilter),
                json.objects("Destinations", ModelJson::readDestination),
                json.object("Destination", ModelJson::readDestination),
                json.object("DeleteReplication", ModelJson::readDeleteReplication));
        json.end();
        return rule;
    }

    private static DeleteReplication readDeleteReplication(PlainJson json) throws PlainJson.IrregularException {
        DeleteReplication deleteReplication = new DeleteReplication(json.bool("Enabled"));
        json.end();
        return deleteReplication;
    }

    private static ReplicationDestination readDestination(PlainJson json) throws PlainJson.IrregularException {
        ReplicationDestination destination =
                new ReplicationDestination(json.string("Region"), json.string("RegistryId"));
        json.end();
        return destination;
    }

    private static RepositoryFilter readFilter(PlainJson json) throws PlainJson.IrregularException {
        RepositoryFilter filter = new RepositoryFilter(json.string("Filter"), json.string("FilterType"));
        json.end();
        return filter;
    }

    private static void write(ReplicationRule rule, JSONWriter json) {
        json.object();
        write("RepositoryFilters", rule.getRepositoryFilters(), json, ModelJson::write);
        write("Destinations", rule.getDestinations(), json, ModelJson::write);
        if (rule.getDestination() != null) {
            json.key("Destination");
            write(rule.getDestination(), json);
        }
        if (rule.getDeleteReplication() != null) {
            json.key("DeleteReplication").object();
            write("Enabled", rule.getDeleteReplication().getEnabled(), json);
            json.endObject();
        }
        json.endObject();
    }

    private static void write(ReplicationDestination destination, JSONWriter json) {
        json.object();
        write("Region", destination.getRegion(), json);
        write("RegistryId", destination.getRegistryId(), json);
        json.endObject();
    }

    private static void write(RepositoryFilter filter, JSONWriter json) {
        json.object();
        write("Filter", filter.getFilter(), json);
        write("FilterType", filter.getFilterType(), json);
        json.endObject();
    }

    private static void write(String name, Object value, JSONWriter json) {
        if (value != null) {
            json.key(name).value(value);
        }
    }

    private static <T> void write(String name, List<T> items, JSONWriter json, ItemWriter<T> writer) {
        if (items == null) {
            return;
        }
        json.key(name).array();
        for (T item : items) {
            if (item == null) {
                json.value(null);
            } else {
                writer.write(item, json);
            }
        }
        json.endArray();
    }

    private interface ItemWriter<T> {
        void write(T item, JSONWriter json);
    }
}
