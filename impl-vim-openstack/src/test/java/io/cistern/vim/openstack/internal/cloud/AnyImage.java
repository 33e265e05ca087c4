// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.keystone.Token;
import java.time.Duration;
import java.util.List;

/** The smallest image of a cloud, whichever it is. */
public final class AnyImage {

    private AnyImage() {}

    private record Images(List<Image> images) {
        private record Image(String id) {}
    }

    public static String of(Cloud cloud) {
        return smallest(cloud, "");
    }

    /** One that can be copied to a volume as it is. */
    public static String raw(Cloud cloud) {
        return smallest(cloud, "&disk_format=raw");
    }

    private static String smallest(Cloud cloud, String condition) {
        CallLimit limit = CallLimit.within(Duration.ofSeconds(30));
        Token token = cloud.open(Scope.OWN, limit).token();
        return cloud.endpoint(token, ServiceType.IMAGE)
                .open(cloud.authorization(Scope.OWN), limit)
                .send(JsonRequest.get("/images?status=active&sort=size:asc&limit=1" + condition), Images.class)
                .content()
                .orElseThrow()
                .images()
                .get(0)
                .id();
    }
}
