// SPDX-License-Identifier: Apache-2.0
/** One fleet of BMCs as a PIM: its configuration, and the driver it offers. */
package io.cistern.pim.redfish.internal.driver;
