-- What a job noted of itself moved into memory: how far an import is stands with the upload.
drop table if exists batch_step_execution_context;
drop table if exists batch_job_execution_context;
drop table if exists batch_step_execution;
drop table if exists batch_job_execution_params;
drop table if exists batch_job_execution;
drop table if exists batch_job_instance;
drop sequence if exists batch_step_execution_seq;
drop sequence if exists batch_job_execution_seq;
drop sequence if exists batch_job_instance_seq;

alter table upload drop column job_execution_id;
