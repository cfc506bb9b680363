package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** An image as a registry keeps it: its manifest. Layers are not kept. */
public record Image(String digest, String manifest, String mediaType, Instant pushedAt) {

    /** Returns an image under the SHA-256 digest of its manifest. */
    public static Image of(String manifest, String mediaType, Instant pushedAt) {
        return new Image(digest(manifest), manifest, mediaType, pushedAt);
    }

    private static String digest(String manifest) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(sha256.digest(manifest.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
