// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Keys that an installation makes for itself, the same on all its nodes and after every restart. */
public final class InstallationSecrets {

    private static final int BYTES = 32;

    private final Store store;

    public InstallationSecrets(Store store) {
        this.store = store;
    }

    /** The key of that name, made when it is first asked for. */
    public byte[] key(String name) {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        String content = store.write(sql -> {
            sql.update(
                    "INSERT INTO installation (name, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    name,
                    HexFormat.of().formatHex(made));
            return sql.first("SELECT content FROM installation WHERE name = ?", row -> row.text("content"), name)
                    .orElseThrow();
        });
        return HexFormat.of().parseHex(content);
    }
}
