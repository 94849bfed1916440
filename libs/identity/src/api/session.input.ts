import { InputType } from '@nestjs/graphql';
import { TextField } from '@jiebang/platform/graphql';

@InputType()
export class SignInInput {
  @TextField({ max: 100 })
  login: string;

  @TextField({ max: 200 })
  password: string;
}

@InputType()
export class ChangePasswordInput {
  @TextField({ max: 200, description: 'The present one' })
  password: string;

  @TextField({ max: 200, description: 'At least 12 characters' })
  newPassword: string;
}
