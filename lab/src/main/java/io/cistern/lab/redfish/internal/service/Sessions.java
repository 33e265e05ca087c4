// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.redfish.BmcTraffic;
import io.cistern.lab.redfish.Style.Access;
import io.cistern.lab.redfish.internal.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who is let in: sessions and basic authentication (DSP0266 clause 13.3), and the account that gets locked. */
final class Sessions {

    static final String PATH = "/redfish/v1/SessionService/Sessions";
    static final String USER = "admin";

    private static final class Session {
        private final String path;
        private final String token;
        private Instant used;

        private Session(String path, String token, Instant used) {
            this.path = path;
            this.token = token;
            this.used = used;
        }
    }

    private final Resources resources;
    private final Agenda agenda;
    private final Access access;
    private final BmcTraffic traffic;
    private final List<Session> alive = new ArrayList<>(1);
    private String password;
    private int made;
    private int wrong;
    private Instant lockedUntil = Instant.MIN;

    Sessions(Resources resources, Agenda agenda, Access access, BmcTraffic traffic, String password) {
        this.resources = resources;
        this.agenda = agenda;
        this.access = access;
        this.traffic = traffic;
        this.password = password;
    }

    String password() {
        return password;
    }

    void password(String newPassword) {
        password = newPassword;
    }

    /** The path of a new session and its token. */
    record Opened(String path, String token, ObjectNode resource) {}

    Opened open(ObjectNode credentials) throws Problem {
        check(
                credentials.path("UserName").asText(),
                credentials.path("Password").asText());
        expire();
        if (alive.size() >= access.sessions()) {
            throw new Problem(
                    access.fullStatus(),
                    access.fullMessage(),
                    "The session establishment failed due to the number of simultaneous sessions exceeding the limit.");
        }
        String id = Integer.toString(++made);
        Session session = new Session(PATH + "/" + id, Identifiers.secret(24), agenda.now());
        alive.add(session);
        ObjectNode resource = Json.object("@odata.id", session.path)
                .put("@odata.type", "#Session.v1_7_2.Session")
                .put("Id", id)
                .put("Name", "Session " + id)
                .put("UserName", USER)
                .put("CreatedTime", agenda.now().toString());
        if (credentials.path("Context").isTextual()) {
            resource.put("Context", credentials.path("Context").asText());
        }
        resources.add(PATH, session.path, resource);
        traffic.sessions(alive.size(), true);
        return new Opened(session.path, session.token, resource);
    }

    /** Lets a request in, or not. */
    void authenticate(WireRequest request) throws Problem {
        expire();
        Optional<String> token = request.header("x-auth-token");
        if (token.isPresent()) {
            Session session = alive.stream()
                    .filter(candidate -> candidate.token.equals(token.get()))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            401,
                            "Base.1.19.NoValidSession",
                            "There is no valid session established with the service."));
            session.used = agenda.now();
            return;
        }
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new Problem(
                    401, "Base.1.19.NoValidSession", "There is no valid session established with the service.");
        }
        String[] pair = decode(header.substring(6).strip()).split(":", 2);
        check(pair[0], pair.length == 2 ? pair[1] : "");
    }

    private static String decode(String encoded) throws Problem {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Problem(401, "Base.1.19.NoValidSession", "The credentials cannot be read.", notBase64);
        }
    }

    /** A locked account refuses the right password too. */
    private void check(String user, String given) throws Problem {
        boolean locked = agenda.now().isBefore(lockedUntil);
        if (!locked && user.equals(USER) && given.equals(password)) {
            wrong = 0;
            return;
        }
        traffic.wrongPassword();
        wrong++;
        if (!locked && access.lockoutThreshold() > 0 && wrong >= access.lockoutThreshold()) {
            lockedUntil = agenda.now().plusSeconds(access.lockoutSeconds());
            wrong = 0;
        }
        throw new Problem(
                401,
                "Base.1.19.ResourceAtUriUnauthorized",
                "While accessing the resource, the service received an authorization error.");
    }

    private void expire() {
        Instant oldest = agenda.now().minusSeconds(access.timeoutSeconds());
        List.copyOf(alive).stream()
                .filter(session -> session.used.isBefore(oldest))
                .forEach(session -> close(session.path));
    }

    /** Whether there was such a session. */
    boolean close(String path) {
        if (!alive.removeIf(session -> session.path.equals(path))) {
            return false;
        }
        resources.remove(PATH, path);
        traffic.sessions(alive.size(), false);
        return true;
    }

    /** All sessions vanish, as when the web server of a BMC starts anew. */
    void clear() {
        List.copyOf(alive).forEach(session -> close(session.path));
    }
}
