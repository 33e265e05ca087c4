// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token and what came with it.
 *
 * @param secret what proves us
 * @param issuedAt when we got it, by our clock
 * @param expiresAt when it ends
 * @param projectId the project it is good for
 * @param roles what we are there
 * @param catalogue where the services are
 */
public record Token(
        String secret,
        Instant issuedAt,
        Instant expiresAt,
        Optional<String> projectId,
        Set<String> roles,
        List<KeystoneService> catalogue) {

    public Token {
        roles = Set.copyOf(roles);
        catalogue = List.copyOf(catalogue);
    }

    /** Whether it can see and do what only administrators can, by the usual policies. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }

    @Override
    public String toString() {
        return "token of project " + projectId.orElse("?") + " until " + expiresAt;
    }
}
