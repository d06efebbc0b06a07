/** What the rest of the shop may ask of identity. Anything not named here is nobody else's business. */
export { type AddressOutcome, keepAddress, removeAddress } from './address-book.ts';
export { type ChangeOutcome, changeDetails } from './change-details.ts';
export { acceptInvitation, changeRoles, inviteStaff, letGo, type StaffOutcome } from './change-staff.ts';
export { closeAccount, holdAccount } from './close-account.ts';
export { type Address, type AddressLines, findAddress, listAddresses } from './db/addresses.ts';
export { type Actor, listChanges, listLooks } from './db/changes.ts';
export { type Customer, type FoundCustomer, findCustomer, searchCustomers } from './db/customers.ts';
export { clearAway } from './db/proofs.ts';
export { listPasskeys, listSessions } from './db/sessions.ts';
export { findStaff, listStaff, type StaffMember } from './db/staff.ts';
export { type DemoPeople, demoPeople } from './demo-people.ts';
export {
  customerRegistered,
  emailChanged,
  newDeviceSeen,
  newPasswordAsked,
  passwordChanged,
  staffInvited,
} from './events.ts';
export { customerSeenBy, lookAtCustomer, maskCustomer, type SeenCustomer } from './look-at-customer.ts';
export { askNewPassword, changePassword, setNewPassword } from './new-password.ts';
export { proveEmail } from './prove-email.ts';
export { type Fault, type Registration, registerCustomer } from './register-customer.ts';
export { deviceName } from './rules/device-name.ts';
export { safeReturn } from './rules/return-to.ts';
export { type Duty, duties, isRole, mayDo, type Role, roleNames, roles } from './rules/roles.ts';
export { hasPeople, seedPeople } from './seed-people.ts';
export { type SignInOutcome, signIn, signInWithCode, signInWithPasskey } from './sign-in.ts';
export { type StaffSignInOutcome, signInStaff, signInStaffWithCode } from './sign-in-staff.ts';
export { openSignIns, type SignIns } from './sign-ins.ts';
export { endSession, removePasskey, signOut, signOutEverywhere } from './sign-out.ts';
export { identityTerms } from './terms.ts';
export { type CustomerPerson, type Person, type StaffPerson, staffWhoHolds, whoHolds } from './who.ts';
