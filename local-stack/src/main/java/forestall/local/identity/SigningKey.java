package forestall.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, kept in a file so that tokens survive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | JOSEException | ParseException failure) {
            throw new IllegalStateException("expected a signing key in " + file + ", found: " + failure, failure);
        }
    }

    /** Readable by its owner only, and under its name only when complete. */
    private static void write(Path file, RSAKey key) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path partial = Files.createTempFile(
                directory,
                "signing-key-",
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, key.toJSONString());
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
