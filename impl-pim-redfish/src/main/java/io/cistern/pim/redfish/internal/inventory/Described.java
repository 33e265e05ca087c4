// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResourceDetails;

/** What a resource is, and what only its kind has. */
record Described(ResourceKind kind, PhysicalResourceDetails details) {}
