-- What a schema must keep to so that it can be spread over many machines by workspace. It reads the catalogue alone; each
-- row is a rule that is broken. $1: our schemas; $2, $3: reference and local tables, as "<schema>.<table>".
WITH cfg AS (
  SELECT 'workspace_id'::name AS tenant_col, 'uuid'::regtype AS tenant_type, $1::name[] AS schemas,
         $2::text[] AS reference_tables, $3::text[] AS local_tables
), t AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence,
         a.attnum AS ta, a.attnotnull AS tnn, a.atttypid AS tt, a.attgenerated AS tgen,
         CASE WHEN n.nspname || '.' || c.relname = ANY (cfg.reference_tables) THEN 'reference' WHEN n.nspname || '.' || c.relname = ANY (cfg.local_tables) THEN 'local' ELSE 'tenant' END AS cls
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN cfg
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = cfg.tenant_col AND NOT a.attisdropped
  WHERE c.relkind IN ('r','p') AND n.nspname = ANY (cfg.schemas)
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid='pg_class'::regclass AND d.objid=c.oid AND d.deptype='e')
), v(rule, obj, detail) AS (
  SELECT 'R01 tenant table lacks workspace_id', t.oid::regclass::text, 'add it or list the table as reference/local' FROM t WHERE cls='tenant' AND ta IS NULL
  UNION ALL SELECT 'R02 workspace_id must be uuid NOT NULL and not generated', t.oid::regclass::text, format_type(tt,NULL) FROM t, cfg
    WHERE cls='tenant' AND ta IS NOT NULL AND (NOT tnn OR tt <> cfg.tenant_type OR tgen <> '')
  UNION ALL SELECT 'R03 workspace_id must not have a default', t.oid::regclass::text, pg_get_expr(d.adbin, d.adrelid) FROM t JOIN pg_attrdef d ON d.adrelid=t.oid AND d.adnum=t.ta
    WHERE cls='tenant' AND tgen = ''
  UNION ALL SELECT 'R04 primary key missing or not led by workspace_id', t.oid::regclass::text, coalesce(pg_get_constraintdef(k.oid),'no primary key')
    FROM t LEFT JOIN pg_constraint k ON k.conrelid=t.oid AND k.contype='p' WHERE cls='tenant' AND NOT t.relispartition AND (k.oid IS NULL OR k.conkey[1] IS DISTINCT FROM ta)
  UNION ALL SELECT 'R05 unique/exclusion index without workspace_id', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
    FROM t JOIN pg_index i ON i.indrelid=t.oid WHERE cls='tenant' AND NOT t.relispartition AND (i.indisunique OR i.indisexclusion)
     AND NOT (t.ta = ANY ((string_to_array(i.indkey::text,' ')::int2[])[1:i.indnkeyatts]))
  UNION ALL SELECT 'R06 exclusion constraint must use = on workspace_id', k.conname, pg_get_constraintdef(k.oid)
    FROM t JOIN pg_constraint k ON k.conrelid=t.oid AND k.contype='x' WHERE cls='tenant'
     AND NOT EXISTS (SELECT 1 FROM unnest(k.conkey,k.conexclop) u(a,o) JOIN pg_operator op ON op.oid=u.o WHERE u.a=t.ta AND op.oprname='=')
  UNION ALL SELECT 'R07 foreign key between tenant tables must pair workspace_id with workspace_id', k.conname||' on '||k.conrelid::regclass, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN t s ON s.oid=k.conrelid JOIN t d ON d.oid=k.confrelid
    WHERE k.contype='f' AND k.conparentid=0 AND s.cls='tenant' AND d.cls='tenant'
      AND NOT EXISTS (SELECT 1 FROM unnest(k.conkey,k.confkey) u(a,b) WHERE u.a=s.ta AND u.b=d.ta)
  UNION ALL SELECT 'R08 foreign key crosses table classes', k.conname||' on '||k.conrelid::regclass, s.cls||' -> '||d.cls
    FROM pg_constraint k JOIN t s ON s.oid=k.conrelid JOIN t d ON d.oid=k.confrelid
    WHERE k.contype='f' AND k.conparentid=0 AND ((s.cls='tenant' AND d.cls='local') OR (s.cls<>'tenant' AND d.cls='tenant'))
  UNION ALL SELECT 'R09 ON DELETE/UPDATE SET NULL or SET DEFAULT in a key that contains workspace_id', k.conname||' on '||k.conrelid::regclass, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN t s ON s.oid=k.conrelid WHERE k.contype='f' AND k.conparentid=0 AND s.cls='tenant' AND s.ta = ANY (k.conkey)
      AND (k.confdeltype IN ('n','d') OR k.confupdtype IN ('n','d','c'))
  UNION ALL SELECT 'R10 user trigger on a tenant or reference table', tg.tgname||' on '||tg.tgrelid::regclass, pg_get_triggerdef(tg.oid)
    FROM pg_trigger tg JOIN t ON t.oid=tg.tgrelid WHERE NOT tg.tgisinternal AND cls IN ('tenant','reference')
  UNION ALL SELECT 'R11 rewrite rule on a table', r.rulename||' on '||r.ev_class::regclass, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN t ON t.oid=r.ev_class
  UNION ALL SELECT 'R12 sequence or identity on a tenant table (use uuid v7 from the application)', t.oid::regclass||'.'||a.attname, coalesce(nullif(a.attidentity::text,''),'serial')
    FROM t JOIN pg_attribute a ON a.attrelid=t.oid AND a.attnum>0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid=t.oid AND d.adnum=a.attnum
    WHERE cls='tenant' AND (a.attidentity<>'' OR pg_get_expr(d.adbin,d.adrelid) LIKE 'nextval(%')
  UNION ALL SELECT 'R13 table inheritance or multi-level partitioning', t.oid::regclass::text, i.inhparent::regclass::text
    FROM t JOIN pg_inherits i ON i.inhrelid=t.oid JOIN pg_class p ON p.oid=i.inhparent WHERE (NOT t.relispartition) OR t.relkind='p'
  UNION ALL SELECT 'R14 partitioned by something other than RANGE or HASH of one plain column', t.oid::regclass::text, pg_get_partkeydef(t.oid)
    FROM t JOIN pg_partitioned_table p ON p.partrelid=t.oid WHERE p.partstrat NOT IN ('r','h') OR p.partnatts<>1 OR p.partexprs IS NOT NULL
  UNION ALL SELECT 'R15 reference/local table must not carry workspace_id as its key', t.oid::regclass::text, cls
    FROM t JOIN pg_constraint k ON k.conrelid=t.oid AND k.contype='p' WHERE cls='reference' AND ta = ANY (k.conkey)
  UNION ALL SELECT 'R16 row security must be enabled, forced, and have a policy', t.oid::regclass::text, format('enabled=%s forced=%s policies=%s', relrowsecurity, relforcerowsecurity, (SELECT count(*) FROM pg_policy p WHERE p.polrelid=t.oid))
    FROM t WHERE cls='tenant' AND NOT t.relispartition AND (NOT relrowsecurity OR NOT relforcerowsecurity OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid=t.oid))
  UNION ALL SELECT 'R17 policy must read the tenant with current_setting(..., true) and touch no other table', p.polname||' on '||p.polrelid::regclass, pg_get_expr(coalesce(p.polqual,p.polwithcheck),p.polrelid)
    FROM pg_policy p JOIN t ON t.oid=p.polrelid WHERE cls='tenant' AND (pg_get_expr(coalesce(p.polqual,p.polwithcheck),p.polrelid) !~ 'current_setting\([^)]*, true\)' OR pg_get_expr(coalesce(p.polqual,p.polwithcheck),p.polrelid) ~* '\mselect\M.*\mfrom\M')
  UNION ALL SELECT 'R18 (advice) btree index on a tenant table does not start with workspace_id', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
    FROM t JOIN pg_index i ON i.indrelid=t.oid JOIN pg_class ic ON ic.oid=i.indexrelid JOIN pg_am am ON am.oid=ic.relam
    WHERE cls='tenant' AND NOT t.relispartition AND am.amname='btree' AND i.indkey[0] IS DISTINCT FROM t.ta
  UNION ALL SELECT 'R19 volatile or stable column default evaluated on tenant rows (compute it in the application)', t.oid::regclass||'.'||a.attname, pg_get_expr(d.adbin,d.adrelid)
    FROM t JOIN pg_attrdef d ON d.adrelid=t.oid JOIN pg_attribute a ON a.attrelid=t.oid AND a.attnum=d.adnum
    WHERE cls='tenant' AND a.attgenerated='' AND pg_get_expr(d.adbin,d.adrelid) ~ '(clock_timestamp|random|currval|lastval|current_setting)\('
  UNION ALL SELECT 'R20 (advice) identifier longer than 54 bytes: shard names get a suffix and would be hashed', c.oid::regclass::text, length(c.relname)::text
    FROM pg_class c JOIN pg_namespace n ON n.oid=c.relnamespace, cfg WHERE n.nspname = ANY (cfg.schemas) AND c.relkind IN ('r','p','i','I') AND octet_length(c.relname) > 54
  UNION ALL SELECT 'R21 updatable-looking view: never write through it', r.ev_class::regclass::text, 'view over tenant table'
    FROM pg_rewrite r JOIN pg_class vc ON vc.oid=r.ev_class AND vc.relkind='v' JOIN pg_depend d ON d.objid=r.oid AND d.classid='pg_rewrite'::regclass JOIN t ON t.oid=d.refobjid
    WHERE cls='tenant' AND has_table_privilege('public', vc.oid, 'INSERT,UPDATE,DELETE') GROUP BY 1,2
)
SELECT rule, obj, detail FROM v ORDER BY rule, obj
