// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import io.cistern.lab.openstack.internal.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects, users, application credentials and tokens. */
public final class Directory {

    /** A credential that signs its user in without his password. */
    public record ApplicationCredential(String id, String name, String secret, User user, Optional<Instant> expiresAt) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "ApplicationCredential[" + id + ", " + name + "]";
        }
    }

    private final Clock clock;
    private final String password;
    private final Duration tokenLifetime;
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final List<ApplicationCredential> credentials = new ArrayList<>();
    private final Map<String, Session> sessions = new HashMap<>();

    public Directory(Clock clock, String password, Duration tokenLifetime) {
        this.clock = clock;
        this.password = password;
        this.tokenLifetime = tokenLifetime;
    }

    public Project add(Project project) {
        projects.put(project.id(), project);
        return project;
    }

    public User add(User user) {
        users.put(user.id(), user);
        return user;
    }

    public void addApplicationCredential(User user, String name, Optional<Instant> expiresAt) {
        credentials.add(
                new ApplicationCredential(Identifiers.hexadecimal(), name, Identifiers.secret(64), user, expiresAt));
    }

    public List<ApplicationCredential> applicationCredentials() {
        return List.copyOf(credentials);
    }

    public List<User> users() {
        return List.copyOf(users.values());
    }

    public Optional<Project> project(String id) {
        return Optional.ofNullable(projects.get(id));
    }

    public Optional<Project> projectNamed(String name) {
        return projects.values().stream()
                .filter(project -> project.name().equals(name))
                .findFirst();
    }

    /** The user with this name or id, if that is his password. */
    public Optional<User> authenticate(String nameOrId, String candidate) {
        return users.values().stream()
                .filter(user -> user.name().equals(nameOrId) || user.id().equals(nameOrId))
                .filter(user -> password.equals(candidate))
                .findFirst();
    }

    /** The application credential with this id, if that is its secret and it has not expired. */
    public Optional<ApplicationCredential> applicationCredential(String id, String secret) {
        return credentials.stream()
                .filter(credential ->
                        credential.id().equals(id) && credential.secret().equals(secret))
                .filter(credential ->
                        credential.expiresAt().map(clock.instant()::isBefore).orElse(true))
                .findFirst();
    }

    public Session open(
            User user, Optional<Project> project, String method, Optional<ApplicationCredential> credential) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !now.isBefore(session.expiresAt()));
        Session session =
                new Session(Identifiers.token(), user, project, method, credential, now, now.plus(tokenLifetime));
        sessions.put(session.token(), session);
        return session;
    }

    public Optional<Session> session(String token) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    public void revoke(String token) {
        sessions.remove(token);
    }

    public void revokeAll() {
        sessions.clear();
    }
}
