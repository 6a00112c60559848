import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { readConfig } from '../platform/config.ts'
import { rightsByKind } from '../platform/migrate.ts'

/**
 * `dondoc roles`: prints the SQL by which the administrator of a PostgreSQL makes our two roles and a database, or divides one
 * that ran as a single role. It connects to nothing; run twice it changes nothing more. The passwords are new at each call
 * and count only where the role is made.
 */
export async function roles(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const { database } = readConfig(process.env)
  const url = new URL(database?.url ?? 'postgres://localhost:5432/dondoc')
  console.log(sqlOfRoles(url, { owner: newPassword(), app: newPassword() }))
  return 0
}

const newPassword = () => randomBytes(18).toString('base64url')

/** The script for psql; `url` names the server and the database, whoever it signs in. */
export function sqlOfRoles(url: URL, passwords: { owner: string; app: string }): string {
  const name = new pg.Client({ connectionString: url.href }).database ?? 'dondoc'
  const database = pg.escapeIdentifier(name)
  return `-- Chạy bằng psql với quyền quản trị máy chủ: dondoc roles > roles.sql; psql -d postgres -f roles.sql
\\set ON_ERROR_STOP on
${unless(`from pg_roles where rolname = 'dondoc_owner'`, `create role dondoc_owner login createdb password '${passwords.owner}'`)}
${unless(`from pg_roles where rolname = 'dondoc_app'`, `create role dondoc_app login password '${passwords.app}'`)}
${unless(`from pg_database where datname = ${pg.escapeLiteral(name)}`, `create database ${database} owner dondoc_owner encoding 'UTF8' template template0`)}
\\connect ${database}
begin;
alter database ${database} owner to dondoc_owner;
grant all on schema public to dondoc_owner;
grant usage on schema public to dondoc_app;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Dữ liệu đã chạy bằng một vai trò được giao lại cho dondoc_owner.
${giveToOwner}

-- Quyền theo loại bảng (ghi ở chú thích mỗi bảng); máy chủ làm lại bước này mỗi lần khởi động.
${grantByKind}
commit;

-- Rồi đặt (mật khẩu dưới đây chỉ đúng với vai trò vừa được tạo ở trên):
-- DATABASE_OWNER_URL=${signedIn(url, 'dondoc_owner', passwords.owner, name)}
-- DATABASE_URL=${signedIn(url, 'dondoc_app', passwords.app, name)}`
}

function unless(there: string, statement: string): string {
  return `select ${pg.escapeLiteral(statement)} where not exists (select ${there}) \\gexec`
}

// What an extension brought belongs to the extension; identity sequences and row types follow their tables.
const giveToOwner = `do $$
declare
  statement text;
begin
  for statement in
    with ours as (select oid from pg_namespace where nspname in ('public', 'graphile_worker'))
    select format('alter table %s owner to dondoc_owner', c.oid::regclass) from pg_class c
      where c.relnamespace in (select oid from ours) and c.relkind in ('r', 'p', 'v', 'm')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select format('alter sequence %s owner to dondoc_owner', c.oid::regclass) from pg_class c
      where c.relnamespace in (select oid from ours) and c.relkind = 'S'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
    union all
    select format('alter type %s owner to dondoc_owner', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
      where t.typnamespace in (select oid from ours) and (t.typtype in ('e', 'd') or t.typtype = 'c' and c.relkind = 'c')
        and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
    union all
    select format('alter routine %s owner to dondoc_owner', p.oid::regprocedure) from pg_proc p
      where p.pronamespace in (select oid from ours)
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'alter schema graphile_worker owner to dondoc_owner' from pg_namespace where nspname = 'graphile_worker'
  loop
    execute statement;
  end loop;
end $$;`

const grantByKind = `do $$
declare
  granted record;
begin
  for granted in
    select c.oid::regclass as name, kinds.rights
    from (values
${Object.entries(rightsByKind)
  .map(([kind, rights]) => `      ('${kind}', '${rights}')`)
  .join(',\n')}
    ) as kinds (kind, rights)
    join pg_class c on split_part(obj_description(c.oid, 'pg_class'), ':', 1) = kinds.kind
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('revoke all on %s from dondoc_app', granted.name);
    execute format('grant %s on %s to dondoc_app', granted.rights, granted.name);
  end loop;
  grant usage on all sequences in schema public to dondoc_app;
  if to_regproc('public.enqueue') is not null then
    revoke all on function enqueue from public;
    grant execute on function enqueue to dondoc_app;
  end if;
end $$;`

/** The same server and database for another role. A URL that names a socket has no host to put the role before. */
function signedIn(url: URL, user: string, password: string, database: string): string {
  const own = new URL(url)
  own.pathname = `/${encodeURIComponent(database)}`
  for (const name of ['user', 'password']) own.searchParams.delete(name)
  if (own.hostname) Object.assign(own, { username: user, password })
  else {
    own.searchParams.set('user', user)
    own.searchParams.set('password', password)
  }
  return own.href
}
