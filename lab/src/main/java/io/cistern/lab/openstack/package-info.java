// SPDX-License-Identifier: Apache-2.0
/** Stateful simulators of OpenStack and Redfish, for tests and demos. */
@Export
@Version("0.1.0")
package io.cistern.lab.openstack;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
