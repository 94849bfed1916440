import { InputType } from '@nestjs/graphql';
import { TextField } from '@jiebang/platform/graphql';

@InputType()
export class SignInInput {
  @TextField({ max: 100 })
  login: string;

  @TextField({ max: 200 })
  password: string;
}
