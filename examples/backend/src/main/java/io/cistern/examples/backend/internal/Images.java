// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.InfrastructureException;

/** The software images of the cloud. */
final class Images {
    private Images() {}

    /** Refuses an image that is not there. Errors: INVALID_ARGUMENT. */
    static void check(String path, String imageId) {
        if (!SimulatedCloud.IMAGES.contains(imageId)) {
            throw InfrastructureException.invalidArgument(
                    path, "names an image that exists", "choose one of " + SimulatedCloud.IMAGES);
        }
    }
}
