// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;

/**
 * Services which are in the catalogue, say which versions they have, and can nothing else yet: Placement and Cinder.
 */
public final class VersionsOnly implements LabService {

    private final boolean isPlacement;

    private VersionsOnly(boolean isPlacement) {
        this.isPlacement = isPlacement;
    }

    public static VersionsOnly placement() {
        return new VersionsOnly(true);
    }

    public static VersionsOnly blockStorage() {
        return new VersionsOnly(false);
    }

    @Override
    public LabResponse handle(LabRequest request) {
        if (!request.path().replace("/", "").isEmpty()) {
            ObjectNode body = Json.object().put("message", "The lab has no such resource yet.");
            return LabResponse.json(404, body);
        }
        ObjectNode version = isPlacement ? placementVersion() : blockStorageVersion(request);
        LabResponse answer = LabResponse.json(
                isPlacement ? 200 : 300, Json.object("versions", Json.array().add(version)));
        return isPlacement
                ? answer.with("openstack-api-version", "placement 1.0")
                        .with("vary", "openstack-api-version")
                        .with("x-openstack-request-id", request.id())
                : answer.with("Openstack-Api-Version", "volume 3.0")
                        .with("Vary", "OpenStack-API-Version")
                        .with("X-Compute-Request-Id", request.id())
                        .with("X-Openstack-Request-Id", request.id());
    }

    /** Recording: placement/versions. */
    private static ObjectNode placementVersion() {
        ObjectNode version =
                Json.object().put("id", "v1.0").put("max_version", "1.39").put("min_version", "1.0");
        version.put("status", "CURRENT");
        version.putArray("links").addObject().put("rel", "self").put("href", "");
        return version;
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
