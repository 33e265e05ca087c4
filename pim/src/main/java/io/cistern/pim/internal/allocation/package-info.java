// SPDX-License-Identifier: Apache-2.0
/** Who holds and who uses what: reservations and allocations, each made with all it concerns or not at all. */
package io.cistern.pim.internal.allocation;
