// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

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

/** The block storage service. Every answer is that of the recording named at its method, in the folder block-storage. */
public final class Cinder implements LabService {

    private final Timeline timeline;
    private final Directory directory;
    private final Routes<CinderCall.Handler> routes = new Routes<>();

    public Cinder(
            Timeline timeline, Directory directory, BlockStorage storage, Map<String, Image> images, int maxPageSize) {
        this.timeline = timeline;
        this.directory = directory;
        new StorageInformation(storage, directory).register(routes);
        new VolumeCalls(storage, images, maxPageSize).register(routes);
        new SnapshotCalls(storage, maxPageSize).register(routes);
    }

    @Override
    public LabResponse handle(LabRequest request) {
        if (request.path().replace("/", "").isEmpty()) {
            return identified(request, versioned(versions(request, 300), "3.0"));
        }
        return identified(request, timeline.now(() -> answer(request)));
    }

    /** What has no body of Cinder's own also lacks its older request id. */
    private static LabResponse identified(LabRequest request, LabResponse answer) {
        LabResponse identified = answer.with("X-Openstack-Request-Id", request.id());
        boolean own = answer.headers().getOrDefault("Content-Type", "").startsWith("application/json")
                && answer.status() != 401;
        return own ? identified.with("X-Compute-Request-Id", request.id()) : identified;
    }

    private LabResponse answer(LabRequest request) {
        if (request.method().equals("GET") && request.path().matches("/v3/?")) {
            return versioned(versions(request, 200), CinderCall.asked(request).orElse("3.0"));
        }
        Optional<Session> session = request.header("x-auth-token")
                .flatMap(directory::session)
                .filter(open -> open.project().isPresent());
        if (session.isEmpty()) {
            return unauthorised(request);
        }
        Optional<Routes.Match<CinderCall.Handler>> route = routes.match(request.method(), request.path());
        if (route.isEmpty()) {
            return versioned(
                    CinderFault.notFound("The resource could not be found.").answer(), "3.0");
        }
        String version = CinderCall.asked(request).orElse("3.0");
        try {
            return versioned(answer(request, session.get(), route.get()), version);
        } catch (LabRequest.MalformedBodyException notJson) {
            return versioned(CinderFault.badRequest("Malformed request body").answer(), version);
        } catch (CinderFault fault) {
            return versioned(fault.answer(), version);
        }
    }

    private static LabResponse answer(LabRequest request, Session session, Routes.Match<CinderCall.Handler> route)
            throws LabRequest.MalformedBodyException {
        int minor = CinderCall.minor(request);
        if (!route.variables().get("project").equals(session.projectId())) {
            throw CinderFault.badRequest("Malformed request url");
        }
        return route.handler().handle(new CinderCall(request, session, minor, request.json(), route.variables()));
    }

    /** Recordings: volume-delete, volume-metadata-delete. */
    static LabResponse empty(int status) {
        return LabResponse.empty(status).with("Content-Type", "text/html; charset=UTF-8");
    }

    private static LabResponse versioned(LabResponse answer, String version) {
        return answer.with("Openstack-Api-Version", "volume " + version).with("Vary", "OpenStack-API-Version");
    }

    /** Recording: unauthorised. */
    private static LabResponse unauthorised(LabRequest request) {
        ObjectNode error = Json.object().put("code", 401).put("title", "Unauthorized");
        error.put("message", "The request you have made requires authentication.");
        String identity = request.origin().substring(0, request.origin().lastIndexOf('/')) + "/identity/v3";
        return LabResponse.json(401, Json.object("error", error))
                .with("Www-Authenticate", "Keystone uri=\"" + identity + "\"");
    }

    /** Recordings: versions, version. */
    private static LabResponse versions(LabRequest request, int status) {
        ObjectNode version =
                Json.object().put("id", "v3.0").put("status", "CURRENT").put("version", "3." + CinderCall.HIGHEST);
        version.put("min_version", "3.0").put("updated", "2022-08-31T00:00:00Z");
        version.putArray("links")
                .add(Json.object()
                        .put("rel", "describedby")
                        .put("type", "text/html")
                        .put("href", "https://docs.openstack.org/"))
                .add(Json.object().put("rel", "self").put("href", request.origin() + "/v3/"));
        version.putArray("media-types")
                .addObject()
                .put("base", "application/json")
                .put("type", "application/vnd.openstack.volume+json;version=3");
        return LabResponse.json(status, Json.object("versions", Json.array().add(version)));
    }
}
