-- Made-up children of a large council for FiguresBenchmark: five of eight in care, each with four placements, twelve
-- decisions, up to fourteen visits and so on; finished duties of two years, six open ones for each child in care.
insert into care.team(slug,name,outward_codes,is_default) select 'team-'||chr(97+i/26)||chr(97+i%26), 'Team '||i, '{}', false from generate_series(0,:teams-1) i;
create temp table c as select i, 'CH-'||lpad(i::text,6,'0') ref, (i % 8) < 5 as inc, current_date - ((random()*17*365)::int + 200) as born0, random() r from generate_series(100001,100000+:children) i;
alter table c add born date, add s date, add e date, add team text;
update c set born = case when inc then born0 else born0 - 365*5 end;
update c set s = least(born + (random()*greatest(30,(current_date-born)-60))::int, (current_date - 2));
update c set e = case when inc then null else least(s + 100 + (random()*1500)::int, (current_date - 2)) end;
update c set team = (select 'team-'||chr(97+(c.i%:teams)/26)||chr(97+(c.i%:teams)%26));
insert into care.child select ref, s, 'gen' from c;
insert into care.child_identity(child_ref,recorded_at,recorded_by,known_at,date_of_birth,sex,ethnicity,nhs_number,postcode,restricted,given_name,family_name) select ref, s, 'gen', s, born, 'F','WBRI','9434765919','LE11 2AB', i%100=0,'Given','Family' from c;
insert into care.team_allocation(child_ref,recorded_at,recorded_by,allocated_at,team) select ref,s,'gen',s,team from c;
insert into care.care_episode(child_ref,recorded_at,recorded_by,started_on,basis,category_of_need,authorised_by,why,ended_on,end_reason) select ref,s,'gen',s,'C2','N1','x','because', e, case when e is null then null else (array['E11','E45','E4A','E4A','E6','E17'])[1+i%6] end from c;
insert into care.legal_status(child_ref,recorded_at,recorded_by,starts_at,code,ended_at) select ref,s,'gen',s,'C1',s+120 from c;
insert into care.legal_status(child_ref,recorded_at,recorded_by,starts_at,code,ended_at) select ref,s,'gen',s+120,'C2',case when e is null then null else greatest(e,s+121) end from c;
insert into care.placement(child_ref,recorded_at,recorded_by,starts_at,place,provider,carer_name,postcode,distance_miles,breach,ended_at,change_reason)
 select ref,s,'gen', s + k*span/4, 'U6','PR1','Carer '||(i*7+k),'LE11 2AB', random()*40,false, case when k<3 then s+(k+1)*span/4 else e end, case when k<3 then (array['CARPL','CREQB','CHILD','OTHER'])[1+(i+k)%4] end from (select *, coalesce(e,current_date)-s span from c) c, generate_series(0,3) k;
insert into care.review(child_ref,recorded_at,recorded_by,held_on,participation,was_due_on) select ref,s,'gen',d,'PN1',d+1 from c, lateral (select (s + 25 + k*180)::date d from generate_series(0,9) k) k where d < coalesce(e,current_date);
insert into care.visit(child_ref,recorded_at,recorded_by,visited_at,kind,mode,seen,seen_alone,counts,notes) select ref,s,'gen',d,'child','in-person',true,random()>0.2,true,repeat('words ',30) from c, lateral (select (s + k*45)::date d from generate_series(1,14) k) k where d < coalesce(e,current_date);
insert into care.health_assessment(child_ref,recorded_at,recorded_by,done_on,kind,outcome,gp_registered,dentist_seen,immunisations_up_to_date,plan) select ref,s,'gen',d,case when k=0 then 'initial' else 'review' end,'done',true,random()>0.3,random()>0.3,repeat('words ',30) from c, lateral (select k,(s + 20 + k*350)::date d from generate_series(0,4) k) k where d < coalesce(e,current_date);
insert into care.strengths_questionnaire(child_ref,recorded_at,recorded_by,completed_on,score) select ref,s,'gen',d,(random()*40)::int from c, lateral (select (s + 30 + k*360)::date d from generate_series(0,3) k) k where d < coalesce(e,current_date);
insert into care.education_plan(child_ref,recorded_at,recorded_by,completed_on,pupil_view,targets) select ref,s,'gen',d,(array['written','none'])[1+(random()*1.4)::int],repeat('words ',40) from c, lateral (select (s + 12 + k*120)::date d from generate_series(0,8) k) k where d < coalesce(e,current_date);
insert into care.missing_episode(child_ref,recorded_at,recorded_by,started_at,kind,ended_at) select ref,s,'gen',coalesce(e,current_date)-20-(random()*700)::int,'M',null from c where i%12=0;
update care.missing_episode set ended_at = started_at + interval '10 hours';
insert into care.return_interview(child_ref,recorded_at,recorded_by,offered_on,accepted,done_on) select child_ref,recorded_at,'gen',(ended_at::date)+1,true,(ended_at::date)+2 from care.missing_episode where id%4>0;
insert into care.caseload(child_ref,role,user_id,why,from_at,to_at,recorded_at,recorded_by) select ref,'social-worker','w'||(i+k)%400,'x',s+k*200,case when k=0 then s+200 else null end,s,'gen' from c, generate_series(0,1) k;
insert into care.decision(child_ref,recorded_at,recorded_by,decided_at,kind,outcome,reason,decided_by,overrides_proposal) select ref,s,'gen',s+k*20,(array['authoriseEntry','writeCarePlan','holdReview','authoriseResponse'])[1+k%4],'assessment',repeat('words ',20),'x',false from c, generate_series(0,11) k;
insert into care.meeting(child_ref,recorded_at,recorded_by,held_at,kind,outcome) select ref,s,'gen',s-20+k*3,(array['strategy-discussion','protection-conference','care-panel'])[1+k],'section-47' from c, generate_series(0,2) k;
insert into care.referral(child_ref,recorded_at,recorded_by,referred_at,source,reason) select ref,s,'gen',s-30-k*200,'x','x' from c, generate_series(0,1) k;
insert into care.assessment(child_ref,recorded_at,recorded_by,started_on,kind,completed_on,summary) select ref,s,'gen',s-30,'child-and-family',s-5,repeat('words ',50) from c;
insert into care.leaving_care_status(child_ref,recorded_at,recorded_by,decided_on,status) select ref,'2026-01-01','gen',date '2026-01-01',case when inc then 'eligible' else 'former-relevant' end from c where born < date '2010-11-22';
insert into care.leaver_status(child_ref,recorded_at,recorded_by,birthday_on,in_touch,activity,accommodation) select ref,'2026-06-01','gen',(born + 19*interval '1 year')::date,'YES','F2','U1' from c where not inc;
insert into care.pathway_review(child_ref,recorded_at,recorded_by,held_on) select ref,'2026-06-01','gen',date '2026-06-01'+(i%100) from c where born < date '2010-11-22';
insert into care.advisor_contact(child_ref,recorded_at,recorded_by,contact_at,mode,in_touch,notes) select ref,'2026-06-01','gen',timestamptz '2026-03-01'+k*interval '45 days','in-person','YES',repeat('words ',30) from c, generate_series(0,5) k where born < date '2010-11-22';
insert into care.permanence_plan(child_ref,recorded_at,recorded_by,proposed_on,plan,agreed_on) select ref,s,'gen',s+100,'long-term-fostering',s+130 from c where i%3>0 and s < date '2026-06-01';
-- finished duties over the last 24 months, and open ones
insert into care.duty(task_id,process_id,root_case,process,model,step,child_ref,team,roles,clock,created_at,due_at,done_at,ended_at,how,working_days)
 select 'd'||j, 'p'||j/6, 'p'||j/6, proc, proc, step, ref, team, 'social-worker','T42', cr, cr+interval '20 days', cr+lag, cr+lag, 'done', (extract(epoch from lag)/86400*5/7)::int
 from (select j, (array['statutory-visit','personal-education-plan','looked-after-review','health-assessment','entry-to-care','child-in-care','leaving-care-pathway','stability-meeting'])[1+j%8] proc,
   case j%8 when 0 then 'visitChild' when 1 then 'writeEducationPlan' when 2 then (array['holdReview','prepareReview','speakWithChild'])[1+(j/8)%3] else 'step'||(j/8)%18 end step,
   (current_date - 2)::timestamptz - (j%700)*interval '1 day' - interval '30 days' cr, (random()*30)*interval '1 day' lag, 100001 + (j*7919::bigint)%:children ci from generate_series(1,:duties) j) j join c on c.i = j.ci;
insert into care.duty(task_id,process_id,root_case,process,model,step,child_ref,team,roles,clock,created_at,due_at)
 select 'o'||i||'-'||k, 'q'||i, 'q'||i, (array['statutory-visit','personal-education-plan','looked-after-review','health-assessment'])[1+k%4],(array['statutory-visit','personal-education-plan','looked-after-review','health-assessment'])[1+k%4], (array['visitChild','writeEducationPlan','holdReview','recordHealthAssessment'])[1+k%4], ref, team,'social-worker','T42', (current_date - 21)::timestamptz, (current_date - 12)::timestamptz + (random()*100)*interval '1 day' from c, generate_series(0,5) k where inc;
analyze;
