// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.http;

/** One of the services behind the lab's address. */
@FunctionalInterface
public interface LabService {

    LabResponse handle(LabRequest request);
}
