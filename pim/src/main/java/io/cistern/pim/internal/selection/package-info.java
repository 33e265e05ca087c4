// SPDX-License-Identifier: Apache-2.0
/** Which servers meet a demand; and where none do, why each does not. */
package io.cistern.pim.internal.selection;
