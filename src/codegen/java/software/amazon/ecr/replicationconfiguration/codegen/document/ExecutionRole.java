package software.amazon.ecr.replicationconfiguration.codegen.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;
import software.amazon.ecr.replicationconfiguration.codegen.schema.SchemaException;
import software.amazon.ecr.replicationconfiguration.codegen.template.SourceTemplate;

/**
 * The CloudFormation template of the role that CloudFormation assumes to run the handlers: the permissions of the
 * schema and nothing more.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html">handlers'
 *      permissions in the schema</a>
 */
public final class ExecutionRole {
    public static final String FILE_NAME = "resource-role.yaml";

    private final ResourceSchema schema;
    private final List<RoleStatement> statements;

    /**
     * @param project the folder of the schema, in which a file may say what each permission is for
     * @throws SchemaException if that file allows more than the permissions of the schema, or less
     */
    public ExecutionRole(ResourceSchema schema, Path project) throws IOException {
        this.schema = schema;
        this.statements = RoleStatement.read(project, schema.permissions());
        Set<String> allowed = statements.stream()
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!allowed.equals(schema.permissions())) {
            throw new SchemaException(
                    "/handlers",
                    "the permissions are " + schema.permissions() + ", but " + RoleStatement.FILE_NAME + " allows "
                            + allowed);
        }
    }

    public String render() {
        String text = statements.stream().map(RoleStatement::render).collect(Collectors.joining("\n"));
        return SourceTemplate.read(ExecutionRole.class, FILE_NAME)
                .fill(Map.of(
                        "type",
                        schema.typeName(),
                        "typePath",
                        schema.typeName().replace("::", "-"),
                        "statements",
                        text.indent(14).stripTrailing()));
    }
}
