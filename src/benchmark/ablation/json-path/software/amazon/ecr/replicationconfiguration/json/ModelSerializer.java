package software.amazon.ecr.replicationconfiguration.json;

import software.amazon.cloudformation.resource.Serializer;

public class ModelSerializer extends Serializer {}
