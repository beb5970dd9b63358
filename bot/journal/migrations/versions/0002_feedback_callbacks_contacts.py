"""Feedback, requests to be called back, and the own contact of a site"""

from alembic import op
import sqlalchemy as sa


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

CONTACT = {'contact_name': 200, 'contact_what': 300, 'contact_phone': 30, 'contact_url': 300, 'contact_address': 300}


def upgrade() -> None:
    op.add_column('site', sa.Column('callback', sa.Boolean(), server_default=sa.false(), nullable=False))
    for name, length in CONTACT.items():
        op.add_column('site', sa.Column(name, sa.String(length=length), nullable=True))
    op.add_column('reviewer', sa.Column('may_call_back', sa.Boolean(), server_default=sa.false(), nullable=False))

    op.create_table('feedback',
    sa.Column('message_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('helpful', sa.Boolean(), nullable=False),
    sa.Column('reasons', sa.JSON(), nullable=False),
    sa.Column('comment', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('message_id')
    )
    op.create_index(op.f('ix_feedback_helpful'), 'feedback', ['helpful'], unique=False)

    op.create_table('callback',
    sa.Column('id', sa.String(length=22), nullable=False),
    sa.Column('site_key', sa.String(length=64), nullable=False),
    sa.Column('reference', sa.String(length=64), nullable=False),
    sa.Column('locked', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kept_until', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['site_key'], ['site.key'], onupdate='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('reference')
    )
    op.create_index(op.f('ix_callback_site_key'), 'callback', ['site_key'], unique=False)
    op.create_index(op.f('ix_callback_kept_until'), 'callback', ['kept_until'], unique=False)

    op.create_table('callback_access',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('callback_id', sa.String(length=22), nullable=False),
    sa.Column('login', sa.String(length=100), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('action', sa.String(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_callback_access_callback_id'), 'callback_access', ['callback_id'], unique=False)


def downgrade() -> None:
    op.drop_table('callback_access')
    op.drop_table('callback')
    op.drop_table('feedback')
    op.drop_column('reviewer', 'may_call_back')
    for name in reversed(CONTACT):
        op.drop_column('site', name)
    op.drop_column('site', 'callback')
