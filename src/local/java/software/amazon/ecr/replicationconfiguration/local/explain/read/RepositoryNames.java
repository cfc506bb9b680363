package software.amazon.ecr.replicationconfiguration.local.explain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.RepositoryName;

/** Reads the names of repositories: one a line, or what {@code aws ecr describe-repositories} prints. */
public final class RepositoryNames {
    private RepositoryNames() {}

    /** @throws UnusableInput if the file holds something else */
    public static List<String> read(Path path) {
        InputFile file = InputFile.read(path);
        List<String> names = file.object()
                .map(answer -> described(path, answer))
                .orElseGet(() -> file.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        names.stream().filter(name -> !RepositoryName.isValid(name)).findFirst().ifPresent(name -> {
            throw new UnusableInput(("%s: '%s' is not the name of a repository. Give one name a line, or what "
                            + "`aws ecr describe-repositories` prints as JSON.")
                    .formatted(path, name));
        });
        return names;
    }

    private static List<String> described(Path path, JsonNode answer) {
        if (!answer.path("repositories").isArray()) {
            throw new UnusableInput(
                    path + ": has no repositories, as the output of `aws ecr describe-repositories` has");
        }
        return answer.get("repositories")
                .valueStream()
                .map(repository -> repository.path("repositoryName").asText())
                .toList();
    }
}
