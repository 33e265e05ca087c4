// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.List;
import java.util.Optional;

/** Images over HTTP. */
public final class HttpGlanceClient implements GlanceClient {

    private final JsonHttp image;

    private record ImagesAnswer(List<GlanceImage> images) {}

    private record MemberAnswer(@JsonProperty("member_id") String memberId) {}

    public HttpGlanceClient(JsonHttp image) {
        this.image = image;
    }

    @Override
    public Optional<GlanceImage> image(String id) {
        return image.send(JsonRequest.get("/images/{}", id).tolerating(404), GlanceImage.class)
                .content();
    }

    @Override
    public boolean isMember(String id, String projectId) {
        return image.send(
                        JsonRequest.get("/images/{}/members/{}", id, projectId).tolerating(404), MemberAnswer.class)
                .content()
                .isPresent();
    }

    @Override
    public List<GlanceImage> images(String property, String value) {
        return image.send(JsonRequest.get("/images").query(property, value), ImagesAnswer.class)
                .content()
                .orElseThrow()
                .images();
    }

    @Override
    public Optional<String> deleteImage(String id) {
        return image.send(JsonRequest.delete("/images/{}", id).tolerating(404), Void.class)
                .requestId();
    }
}
