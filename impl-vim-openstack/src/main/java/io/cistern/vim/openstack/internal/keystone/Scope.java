// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import java.util.Optional;

/**
 * What a token is good for.
 *
 * @param projectId a project; absent: the project of the configured credential
 */
public record Scope(Optional<String> projectId) {

    /** The project of the configured credential. */
    public static final Scope OWN = new Scope(Optional.empty());

    public static Scope of(String projectId) {
        return new Scope(Optional.of(projectId));
    }
}
