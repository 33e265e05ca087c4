// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import io.cistern.lab.openstack.internal.Identifiers;
import java.util.List;

/** A user, with the projects he belongs to, the one he begins in first, and his roles there: none means no sign-in. */
public record User(String id, String name, List<Project> projects, List<String> roles) {

    public User {
        projects = List.copyOf(projects);
        roles = List.copyOf(roles);
    }

    public static User of(String name, Project project, String... roles) {
        return of(name, List.of(project), roles);
    }

    public static User of(String name, List<Project> projects, String... roles) {
        return new User(Identifiers.hexadecimal(), name, projects, List.of(roles));
    }

    /** The project that he begins in. */
    public Project project() {
        return projects.get(0);
    }
}
