// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;

/** Cinder, which is in the catalogue, says which versions it has, and can nothing else yet. */
public final class VersionsOnly implements LabService {

    @Override
    public LabResponse handle(LabRequest request) {
        if (!request.path().replace("/", "").isEmpty()) {
            ObjectNode body = Json.object().put("message", "The lab has no such resource yet.");
            return LabResponse.json(404, body);
        }
        return LabResponse.json(300, Json.object("versions", Json.array().add(blockStorageVersion(request))))
                .with("Openstack-Api-Version", "volume 3.0")
                .with("Vary", "OpenStack-API-Version")
                .with("X-Compute-Request-Id", request.id())
                .with("X-Openstack-Request-Id", request.id());
    }

    /** Recording: block-storage/versions. */
    private static ObjectNode blockStorageVersion(LabRequest request) {
        ObjectNode version =
                Json.object().put("id", "v3.0").put("status", "CURRENT").put("version", "3.70");
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
        return version;
    }
}
