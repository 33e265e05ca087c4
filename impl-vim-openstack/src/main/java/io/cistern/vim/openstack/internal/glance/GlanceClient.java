// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import java.util.Optional;

/** OpenStack Image v2. */
public interface GlanceClient {

    /** {@code GET /v2/images/{id}}. */
    Optional<GlanceImage> image(String id);
}
