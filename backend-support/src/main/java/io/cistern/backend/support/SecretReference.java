// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a secret is kept: {@code file:<path>} or {@code env:<name>}. Read anew each time it is needed, so that a secret
 * can be changed without a restart. A secret itself is refused where a reference belongs.
 */
public final class SecretReference {

    private static final int MAX_BYTES = 64 * 1024;

    private final String key;
    private final String scheme;
    private final String place;
    private final Map<String, String> environment;

    private SecretReference(String key, String scheme, String place, Map<String, String> environment) {
        this.key = key;
        this.scheme = scheme;
        this.place = place;
        this.environment = environment;
    }

    /**
     * Reads a reference; the secret need not be there yet.
     *
     * @param key the configuration key that holds the reference, for messages
     * @throws InfrastructureException INVALID_ARGUMENT: it is no reference
     */
    public static SecretReference of(String key, String reference) {
        return of(key, reference, System.getenv());
    }

    static SecretReference of(String key, String reference, Map<String, String> environment) {
        int colon = reference.indexOf(':');
        String scheme = colon < 0 ? "" : reference.substring(0, colon);
        String place = reference.substring(colon + 1).strip();
        if (!(scheme.equals("file") || scheme.equals("env")) || place.isEmpty()) {
            // The value may be the secret itself: it must not reach the message.
            throw InfrastructureException.invalidArgument(
                    key,
                    "is a reference, file:<path> or env:<name>, never the secret itself",
                    "put the secret into a file that only this process can read and write file:<path> here");
        }
        return new SecretReference(key, scheme, place, environment);
    }

    /**
     * The secret, without a line end after it.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: it is not there or cannot be read
     */
    public String read() {
        String secret = scheme.equals("file") ? readFile() : environment.getOrDefault(place, "");
        String stripped = secret.replaceFirst("\\R\\z", "");
        if (stripped.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    key, "refers to a secret that is there; " + this + " is empty or unset", "provide it");
        }
        return stripped;
    }

    private String readFile() {
        Path path = Path.of(place);
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw InfrastructureException.invalidArgument(
                        key, "refers to a file of at most " + MAX_BYTES + " bytes", "check the path " + place);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    key,
                    "refers to a file that can be read; " + place + " cannot ("
                            + e.getClass().getSimpleName() + ")",
                    "create it, readable for this process");
        }
    }

    /** The reference, without the secret. */
    @Override
    public String toString() {
        return scheme + ":" + place;
    }
}
