// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a secret is: configurations hold no secrets themselves. */
final class SecretReference {

    private SecretReference() {}

    /**
     * Reads the secret.
     *
     * @param key the configuration key, for the message
     * @throws IllegalArgumentException it is no reference, or leads nowhere
     */
    static String read(String key, String reference) {
        if (reference.startsWith("file:")) {
            try {
                return Files.readString(Path.of(reference.substring("file:".length())))
                        .strip();
            } catch (IOException e) {
                throw new IllegalArgumentException(key + ": the file cannot be read; check its path and mode", e);
            }
        }
        if (reference.startsWith("env:")) {
            String value = System.getenv(reference.substring("env:".length()));
            if (value != null) {
                return value;
            }
            throw new IllegalArgumentException(key + ": the environment variable is not set; set it");
        }
        throw new IllegalArgumentException(key + ": is no reference to a secret; write file:PATH or env:NAME");
    }
}
