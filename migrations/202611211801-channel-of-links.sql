-- What came in by a limited link has its own channel.
alter table assignment_deed drop constraint assignment_deed_channel_check;
alter table assignment_deed add constraint assignment_deed_channel_check
  check (channel in ('van-ban', 'zalo', 'dien-thoai', 'giao-ban', 'truc-tiep', 'trang', 'tin-nhan', 'lien-ket')) not valid;
alter table assignment_deed validate constraint assignment_deed_channel_check;
