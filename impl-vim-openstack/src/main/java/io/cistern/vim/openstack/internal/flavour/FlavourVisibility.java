// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;

/** Which flavours a caller may see. */
public final class FlavourVisibility {

    private FlavourVisibility() {}

    /** Nova hides private flavours from other projects, but not from administrators. */
    public static boolean sees(CallScope scope, CloudAccess cloud, NovaFlavor flavor) {
        return flavor.isPublic().orElse(true)
                || !cloud.isAdmin()
                || scope.context().visibility().all()
                || cloud.nova().flavorAccess(flavor.id()).stream()
                        .anyMatch(scope.context().visibility()::sees);
    }
}
