// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import java.util.List;
import java.util.Optional;

/** OpenStack Image v2. */
public interface GlanceClient {

    /** {@code GET /v2/images/{id}}. */
    Optional<GlanceImage> image(String id);

    /** {@code GET /v2/images/{id}/members/{projectId}}: whether a shared image is shared with a project. */
    boolean isMember(String id, String projectId);

    /** {@code GET /v2/images?{property}={value}}: those of one property, which are few. */
    List<GlanceImage> images(String property, String value);

    /** {@code DELETE /v2/images/{id}}; returns Glance's id of the request; gone is well. */
    Optional<String> deleteImage(String id);
}
