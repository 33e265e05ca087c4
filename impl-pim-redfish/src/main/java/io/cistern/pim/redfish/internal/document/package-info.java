// SPDX-License-Identifier: Apache-2.0
/** What a BMC says, read with tolerance: an odd property costs itself and is counted, never the resource that has it. */
package io.cistern.pim.redfish.internal.document;
