// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.internal;

import io.cistern.lab.openstack.internal.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with the password of a simulated service, made at the first start, for its owner only. */
public final class PasswordFile {

    private static final int BYTES = 12;

    private PasswordFile() {}

    /**
     * The password in this file.
     *
     * @param pid the configuration that names the file, for error messages
     * @param file its path; the file is made when it does not exist
     */
    public static String read(String pid, String file) {
        if (file.isEmpty()) {
            throw new IllegalArgumentException(pid + ": password.file is missing; name a file for the lab's password");
        }
        Path path = Path.of(file);
        try {
            if (!Files.exists(path)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(path, ownerOnly);
                Files.writeString(path, Identifiers.secret(BYTES));
            }
            return Files.readString(path).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(pid + ": password.file " + path + " cannot be read or made", problem);
        }
    }
}
