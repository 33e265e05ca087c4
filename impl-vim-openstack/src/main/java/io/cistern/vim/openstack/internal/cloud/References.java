// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import java.util.Optional;

/** What requests refer to must be there. */
public final class References {

    private References() {}

    /**
     * What a reference names.
     *
     * @param path of the attribute that refers to it
     * @param kind what it should name, e.g. {@code network}
     * @throws InfrastructureException INVALID_ARGUMENT naming the path
     */
    public static <T> T existing(String path, String kind, String id, Optional<T> found) {
        return found.orElseThrow(() -> InfrastructureException.invalidArgument(
                path,
                "names something that the resource group can use; there is no " + kind + " " + id,
                "query for one that exists"));
    }

    /**
     * An image that the caller may use.
     *
     * @throws InfrastructureException INVALID_ARGUMENT naming the path
     */
    public static GlanceImage image(CallScope scope, CloudAccess cloud, String path, String id) {
        return existing(
                path, "image", id, cloud.lookups().image(cloud, id).filter(image -> mayUse(scope, cloud, image)));
    }

    /** An administrator is shown what others have; nobody else is. */
    private static boolean mayUse(CallScope scope, CloudAccess cloud, GlanceImage image) {
        return !cloud.isAdmin()
                || image.isForAll()
                || scope.sees(image.projectId())
                || image.isShared() && cloud.glance().isMember(image.id(), cloud.projectId());
    }
}
