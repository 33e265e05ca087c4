// SPDX-License-Identifier: Apache-2.0
/** What the records of the contract share among themselves; not exported. */
package io.cistern.internal;
