// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.tck.Subject;
import io.cistern.tck.VirtualisedStorageResourcesManagementTck;

class ExampleStorageTckTest extends VirtualisedStorageResourcesManagementTck {
    @Override
    protected Subject open() {
        return new ExampleSubject();
    }
}
