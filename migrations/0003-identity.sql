-- Who is who: customers and staff, how they sign in, where they live, and who looked at whom.
create schema identity;
