// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.vim.MigrationConstraint;
import java.util.Optional;

/** The options {@code --zone} and {@code --host} of what moves resources. */
final class MigrationOptions {

    private MigrationOptions() {}

    /** @return nothing, where neither is given */
    static Optional<MigrationConstraint> constraint(String zone, String host) {
        return zone == null && host == null
                ? Optional.empty()
                : Optional.of(new MigrationConstraint(Optional.ofNullable(zone), Optional.ofNullable(host)));
    }
}
