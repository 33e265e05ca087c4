// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.Optional;

/** Images over HTTP. */
public final class HttpGlanceClient implements GlanceClient {

    private final JsonHttp image;

    public HttpGlanceClient(JsonHttp image) {
        this.image = image;
    }

    @Override
    public Optional<GlanceImage> image(String id) {
        return image.send(JsonRequest.get("/images/{}", id).tolerating(404), GlanceImage.class)
                .content();
    }
}
