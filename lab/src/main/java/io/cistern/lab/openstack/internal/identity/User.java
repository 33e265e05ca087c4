// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import io.cistern.lab.openstack.internal.Identifiers;
import java.util.List;

/** A user, with the one project he belongs to and his roles there: none means that he may not even sign in to it. */
public record User(String id, String name, Project project, List<String> roles) {

    public User {
        roles = List.copyOf(roles);
    }

    public static User of(String name, Project project, String... roles) {
        return new User(Identifiers.hexadecimal(), name, project, List.of(roles));
    }
}
