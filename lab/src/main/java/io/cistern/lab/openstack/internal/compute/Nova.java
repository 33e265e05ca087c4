// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Session;
import io.cistern.lab.openstack.internal.image.Image;
import java.util.Map;
import java.util.Optional;

/** The compute service. Every answer is that of the recording named at its method, in the folder compute. */
public final class Nova implements LabService {

    private static final int LARGEST_BODY = 114_688;
    private static final String UPDATED = "2013-07-23T11:33:21Z";

    private final Timeline timeline;
    private final Directory directory;
    private final Routes<NovaCall.Handler> routes = new Routes<>();

    public Nova(
            Timeline timeline, Directory directory, Computing computing, Map<String, Image> images, int maxPageSize) {
        this.timeline = timeline;
        this.directory = directory;
        new Flavors(computing, maxPageSize).register(routes);
        ServerActions actions =
                new ServerActions(computing, new ServerMoves(computing), new Snapshots(computing, images));
        new Servers(computing, new ServerCreation(computing, images::containsKey), actions, maxPageSize)
                .register(routes);
        computing.groups().register(routes, maxPageSize);
        computing.attachments().register(routes);
        new ComputeInformation(computing, directory).register(routes);
    }

    @Override
    public LabResponse handle(LabRequest request) {
        if (request.method().equals("GET") && request.path().replace("/", "").isEmpty()) {
            return versions(request);
        }
        return timeline.now(() -> answer(request))
                .with("X-Openstack-Request-Id", request.id())
                .with("X-Compute-Request-Id", request.id());
    }

    private LabResponse answer(LabRequest request) {
        if (request.body().length > LARGEST_BODY) {
            return plain(
                    413,
                    "Request Entity Too Large",
                    "Request is too large. Larger than max_request_body_size (" + LARGEST_BODY + ").");
        }
        if (request.method().equals("GET") && request.path().matches("/v2\\.1/?")) {
            return versioned(version(request), Microversion.LOWEST.toString());
        }
        Optional<Session> session = request.header("x-auth-token")
                .flatMap(directory::session)
                .filter(open -> open.project().isPresent());
        if (session.isEmpty()) {
            return unauthorised(request);
        }
        Optional<Routes.Match<NovaCall.Handler>> route = routes.match(request.method(), request.path());
        if (route.isEmpty()) {
            return plain(404, "Not Found", "The resource could not be found.");
        }
        Microversion version;
        try {
            version = Microversion.of(request);
        } catch (NovaFault fault) {
            boolean wellFormed = Microversion.asked(request).orElse("").matches("[0-9.]+");
            String asked = Microversion.asked(request).orElse("");
            return wellFormed ? versioned(fault.answer(), asked) : fault.answer();
        }
        return versioned(answer(request, session.get(), version, route.get()), version.toString());
    }

    private static LabResponse answer(
            LabRequest request, Session session, Microversion version, Routes.Match<NovaCall.Handler> route) {
        try {
            return route.handler().handle(new NovaCall(request, session, version, request.json(), route.variables()));
        } catch (LabRequest.MalformedBodyException notJson) {
            return NovaFault.badRequest("Malformed request body").answer();
        } catch (NovaFault fault) {
            return fault.answer();
        }
    }

    private static LabResponse versioned(LabResponse answer, String version) {
        return answer.with("Openstack-Api-Version", "compute " + version)
                .with("X-Openstack-Nova-Api-Version", version)
                .with("Vary", "OpenStack-API-Version, X-OpenStack-Nova-API-Version");
    }

    /** Recordings: not-found, body-too-large. */
    private static LabResponse plain(int status, String title, String message) {
        ObjectNode body = Json.object().put("message", message + "<br /><br />\n\n\n");
        return LabResponse.json(status, body.put("code", status + " " + title).put("title", title));
    }

    /** Recording: unauthorised. */
    private static LabResponse unauthorised(LabRequest request) {
        ObjectNode error = Json.object().put("code", 401).put("title", "Unauthorized");
        error.put("message", "The request you have made requires authentication.");
        String identity = request.origin().substring(0, request.origin().lastIndexOf('/')) + "/identity/v3";
        return LabResponse.json(401, Json.object("error", error))
                .with("Www-Authenticate", "Keystone uri=\"" + identity + "\"");
    }

    /** Recording: versions. */
    private static LabResponse versions(LabRequest request) {
        ArrayNode versions = Json.array();
        ObjectNode legacy = versions.addObject().put("id", "v2.0").put("status", "SUPPORTED");
        legacy.put("version", "").put("min_version", "").put("updated", "2011-01-21T11:33:21Z");
        legacy.putArray("links").addObject().put("rel", "self").put("href", request.origin() + "/v2/");
        versions.add(describe(request));
        return LabResponse.json(200, Json.object("versions", versions));
    }

    private static ObjectNode describe(LabRequest request) {
        ObjectNode version = Json.object().put("id", "v2.1").put("status", "CURRENT");
        version.put("version", Microversion.HIGHEST.toString()).put("min_version", Microversion.LOWEST.toString());
        version.put("updated", UPDATED);
        version.putArray("links").addObject().put("rel", "self").put("href", request.origin() + "/v2.1/");
        return version;
    }

    /** Recordings: version, version-without-token. */
    private static LabResponse version(LabRequest request) {
        ObjectNode version = describe(request);
        version.withArray("links")
                .addObject()
                .put("rel", "describedby")
                .put("type", "text/html")
                .put("href", "http://docs.openstack.org/");
        version.putArray("media-types")
                .addObject()
                .put("base", "application/json")
                .put("type", "application/vnd.openstack.compute+json;version=2.1");
        return LabResponse.json(200, Json.object("version", version));
    }
}
