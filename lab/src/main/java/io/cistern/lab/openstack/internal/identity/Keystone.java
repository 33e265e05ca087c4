// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import java.util.Optional;

/** The identity service. Every answer is that of the recording named at its method, in the folder identity. */
public final class Keystone implements LabService {

    private final Timeline timeline;
    private final Directory directory;
    private final Catalogue catalogue = new Catalogue();

    public Keystone(Timeline timeline, Directory directory) {
        this.timeline = timeline;
        this.directory = directory;
    }

    @Override
    public LabResponse handle(LabRequest request) {
        return timeline.now(() -> answer(request))
                .with("Vary", "X-Auth-Token")
                .with("x-openstack-request-id", request.id());
    }

    private LabResponse answer(LabRequest request) {
        String path = request.path().replaceAll("/$", "");
        String call = request.method() + " " + path;
        if (call.equals("GET ")) {
            return versions(request);
        }
        if (call.equals("GET /v3")) {
            return LabResponse.json(200, Json.object("version", version(request)));
        }
        if (call.equals("POST /v3/auth/tokens")) {
            return issue(request);
        }
        if (!path.startsWith("/v3/auth/") && !path.startsWith("/v3/projects/")) {
            return notFound();
        }
        Optional<Session> session = request.header("x-auth-token").flatMap(directory::session);
        if (session.isEmpty()) {
            return unauthorised(request);
        }
        return switch (call) {
            case "GET /v3/auth/tokens" -> validate(request);
            case "DELETE /v3/auth/tokens" -> revoke(request);
            case "GET /v3/auth/catalog" -> catalogue(request, session.get());
            case "GET /v3/auth/projects" -> projects(request, session.get());
            default -> project(request, path.substring(path.lastIndexOf('/') + 1));
        };
    }

    /** Recordings: versions, version. */
    private static LabResponse versions(LabRequest request) {
        ObjectNode values = Json.object("values", Json.array().add(version(request)));
        return LabResponse.json(300, Json.object("versions", values)).with("Location", request.origin() + "/v3/");
    }

    private static ObjectNode version(LabRequest request) {
        ObjectNode version = Json.object();
        version.put("id", "v3.14").put("status", "stable").put("updated", "2020-04-07T00:00:00Z");
        version.putArray("links").addObject().put("rel", "self").put("href", request.origin() + "/v3/");
        version.putArray("media-types")
                .addObject()
                .put("base", "application/json")
                .put("type", "application/vnd.openstack.identity-v3+json");
        return version;
    }

    /** Recordings: token-password, token-application-credential, token-unscoped, token-malformed and the refusals. */
    private LabResponse issue(LabRequest request) {
        JsonNode auth;
        try {
            auth = request.json().path("auth");
        } catch (LabRequest.MalformedBodyException notJson) {
            return fault(400, "Bad Request", "Expecting to find valid JSON in request body.");
        }
        if (!auth.path("identity").path("methods").isArray()) {
            return fault(400, "Bad Request", "'identity' is a required property");
        }
        JsonNode identity = auth.path("identity");
        String method = identity.path("methods").path(0).asText();
        Optional<Directory.ApplicationCredential> credential = credential(method, identity.path(method));
        Optional<User> user =
                credential.map(Directory.ApplicationCredential::user).or(() -> user(method, identity.path(method)));
        if (user.isEmpty()) {
            return unauthorised(request);
        }
        if (auth.path("scope").asText().equals("unscoped")) {
            return token(request, directory.open(user.get(), Optional.empty(), method, credential), 201);
        }
        Optional<Project> project = scope(auth.path("scope").path("project"), user.get());
        if (project.isEmpty()
                || user.get().roles().isEmpty()
                || !user.get().projects().contains(project.get())) {
            return unauthorised(request);
        }
        return token(request, directory.open(user.get(), project, method, credential), 201);
    }

    private Optional<Directory.ApplicationCredential> credential(String method, JsonNode given) {
        return method.equals("application_credential")
                ? directory.applicationCredential(
                        given.path("id").asText(), given.path("secret").asText())
                : Optional.empty();
    }

    private Optional<User> user(String method, JsonNode given) {
        return switch (method) {
            case "password" -> {
                JsonNode user = given.path("user");
                String who = user.path("id").asText(user.path("name").asText());
                yield directory.authenticate(who, user.path("password").asText());
            }
            case "token" -> directory.session(given.path("id").asText()).map(Session::user);
            default -> Optional.empty();
        };
    }

    private Optional<Project> scope(JsonNode project, User user) {
        if (project.isMissingNode()) {
            return Optional.of(user.project());
        }
        return project.hasNonNull("id")
                ? directory.project(project.path("id").asText())
                : directory.projectNamed(project.path("name").asText());
    }

    private LabResponse token(LabRequest request, Session session, int status) {
        ObjectNode token = Json.object();
        token.putArray("methods").add(session.method());
        token.set(
                "user",
                domain(Json.object())
                        .put("id", session.user().id())
                        .put("name", session.user().name())
                        .putNull("password_expires_at"));
        token.putArray("audit_ids").add(Identifiers.secret(16));
        token.put("expires_at", Json.microseconds(session.expiresAt()) + "Z");
        token.put("issued_at", Json.microseconds(session.issuedAt()) + "Z");
        session.credential().ifPresent(credential -> token.putObject("application_credential")
                .put("id", credential.id())
                .put("name", credential.name())
                .put("restricted", true));
        session.project().ifPresent(project -> {
            token.set("project", domain(Json.object()).put("id", project.id()).put("name", project.name()));
            token.put("is_domain", false);
            ArrayNode roles = token.putArray("roles");
            session.user()
                    .roles()
                    .forEach(role -> roles.addObject().put("id", roleId(role)).put("name", role));
            if (!request.query().names().contains("nocatalog")) {
                token.set("catalog", catalog(request, session));
            }
        });
        return LabResponse.json(status, Json.object("token", token)).with("X-Subject-Token", session.token());
    }

    private static ObjectNode domain(ObjectNode owner) {
        owner.putObject("domain").put("id", "default").put("name", "Default");
        return owner;
    }

    private static String roleId(String role) {
        return String.format("%032x", role.hashCode() & 0xffffffffL);
    }

    private ArrayNode catalog(LabRequest request, Session session) {
        String origin = request.origin().substring(0, request.origin().lastIndexOf('/'));
        return session.project()
                .map(project -> catalogue.of(origin, project.id()))
                .orElseGet(Json::array);
    }

    /** Recording: catalog. */
    private LabResponse catalogue(LabRequest request, Session session) {
        ObjectNode answer = Json.object("catalog", catalog(request, session));
        answer.putObject("links").put("self", request.origin() + "/v3/auth/catalog");
        return LabResponse.json(200, answer);
    }

    /** Recording: token-validate. */
    private LabResponse validate(LabRequest request) {
        return request.header("x-subject-token")
                .flatMap(directory::session)
                .map(subject -> token(request, subject, 200))
                .orElseGet(() -> fault(404, "Not Found", "Could not find token."));
    }

    /** Recording: token-revoke. */
    private LabResponse revoke(LabRequest request) {
        request.header("x-subject-token").ifPresent(directory::revoke);
        return LabResponse.empty(204);
    }

    /** Recordings: auth-projects, project-show. */
    private static LabResponse projects(LabRequest request, Session session) {
        ArrayNode projects = Json.array();
        session.user().projects().forEach(project -> projects.add(describe(request, project)));
        ObjectNode answer = Json.object("projects", projects);
        answer.putObject("links")
                .putNull("next")
                .put("self", request.origin() + "/v3/auth/projects")
                .putNull("previous");
        return LabResponse.json(200, answer);
    }

    private LabResponse project(LabRequest request, String id) {
        return directory
                .project(id)
                .map(project -> LabResponse.json(200, Json.object("project", describe(request, project))))
                .orElseGet(() -> fault(404, "Not Found", "Could not find project: " + id + "."));
    }

    private static ObjectNode describe(LabRequest request, Project project) {
        ObjectNode result = Json.object();
        result.put("id", project.id()).put("name", project.name()).put("domain_id", "default");
        result.put("description", project.description()).put("enabled", true).put("parent_id", "default");
        result.put("is_domain", false).putArray("tags");
        result.putObject("options");
        result.putObject("links").put("self", request.origin() + "/v3/projects/" + project.id());
        return result;
    }

    /** Recordings: token-wrong-password, token-expired-application-credential, token-without-role, unauthorised. */
    private static LabResponse unauthorised(LabRequest request) {
        return fault(401, "Unauthorized", "The request you have made requires authentication.")
                .with("WWW-Authenticate", "Keystone uri=\"" + request.origin() + "/v3\"");
    }

    private static LabResponse fault(int code, String title, String message) {
        ObjectNode error =
                Json.object().put("code", code).put("message", message).put("title", title);
        return LabResponse.json(code, Json.object("error", error));
    }

    /** Recording: not-found. */
    private static LabResponse notFound() {
        return LabResponse.text(
                404,
                "text/html; charset=utf-8",
                "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n"
                        + "<p>The requested URL was not found on the server. If you entered the URL manually please check "
                        + "your spelling and try again.</p>\n");
    }
}
