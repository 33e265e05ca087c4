// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What a token stands for.
 *
 * @param project empty for an unscoped token
 * @param credential the application credential it was issued for, if it was
 */
public record Session(
        String token,
        User user,
        Optional<Project> project,
        String method,
        Optional<Directory.ApplicationCredential> credential,
        Instant issuedAt,
        Instant expiresAt) {

    public boolean isAdmin() {
        return project.isPresent() && user.roles().contains("admin");
    }

    /** The id of the project the token is scoped to; the other services let no unscoped token in. */
    public String projectId() {
        return project.orElseThrow().id();
    }
}
